import { testLaw } from "./law.ts";

testLaw("table");
