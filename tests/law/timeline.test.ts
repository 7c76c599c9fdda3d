import { testLaw } from "./law.ts";

testLaw("timeline");
