// Punctuation that may not begin a line, and that may not end one (CLREQ, line-start and line-end prohibitions), full-width and plain.

export const NO_START = "，。、；：？！）》」』】〉〕”’…—·～%‰℃,.;:?!)]}";
export const NO_END = "（《「『【〈〔“‘([{";
