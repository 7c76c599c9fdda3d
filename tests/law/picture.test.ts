import { testLaw } from "./law.ts";

testLaw("picture");
