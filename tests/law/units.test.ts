import { testLaw } from "./law.ts";

testLaw("units");
