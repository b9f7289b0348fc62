// Validates every '<name>-<version>.json' of a folder with the library of the makers of CycloneDX.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Validation } from "@cyclonedx/cyclonedx-library";

const [folder] = process.argv.slice(2);
const validators = new Map(["1.6", "1.7"].map((it) => [it, new Validation.JsonStrictValidator(it)]));
const said = {};
for (const file of readdirSync(folder).filter((it) => it.endsWith(".json")).sort()) {
  const version = file.slice(file.lastIndexOf("-") + 1, -".json".length);
  said[file] = await validators.get(version).validate(readFileSync(join(folder, file), "utf8"));
}
console.log(JSON.stringify(said));
