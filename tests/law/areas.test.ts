import { testLaw } from "./law.ts";

testLaw("areas");
