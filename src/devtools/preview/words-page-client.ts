// The same overlay as over a page, with the colours that a page would bring along.

import "../../styles/tokens.css";
import "./client.ts";

document.body.style.background = "var(--paper)";
