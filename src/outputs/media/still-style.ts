// The style that every still carries with it: the page's own tokens and paint.

import figureStyle from "../../styles/figure.css?raw";
import tokens from "../../styles/tokens.css?raw";
import { packStyle } from "./pack-style.ts";

export const stillStyle = packStyle(tokens, figureStyle);
