import { testLaw } from "./law.ts";

testLaw("shares");
