import { testLaw } from "./law.ts";

testLaw("waterfall");
