import { testLaw } from "./law.ts";

testLaw("slope");
