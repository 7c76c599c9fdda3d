// The page's root, on which stands what the reader has chosen. By itself, for the other parts can be read where there is no page.

export const root = document.documentElement;
