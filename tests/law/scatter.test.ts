import { testLaw } from "./law.ts";

testLaw("scatter");
