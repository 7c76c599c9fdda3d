import { testLaw } from "./law.ts";

testLaw("bars");
