import { testLaw } from "./law.ts";

testLaw("dots");
