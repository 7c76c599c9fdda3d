// Finds numerals in Chinese, Arabic and English writing, and reads their values.
