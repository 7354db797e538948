// What every client does first: take the paths and the schemas of the document. Fails when either is missing.
import type { components, paths } from "./openapi";

type Keys<T> = keyof T extends never ? "empty" : "filled";

export const pathsAre: Keys<paths> = "filled";
export const schemasAre: Keys<components["schemas"]> = "filled";
