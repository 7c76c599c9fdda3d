// Tests begin as commands do: what the engine is told of a run is told (src/run.ts).
import "../../scripts/folders.ts";
