import { testLaw } from "./law.ts";

testLaw("network");
