import { testLaw } from "./law.ts";

testLaw("map");
