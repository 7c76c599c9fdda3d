import { testLaw } from "./law.ts";

testLaw("spread");
