import { testLaw } from "./law.ts";

testLaw("lines");
