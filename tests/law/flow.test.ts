import { testLaw } from "./law.ts";

testLaw("flow");
