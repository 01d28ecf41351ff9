// Closes every switch over a union: a case added later is a compile error, not a silent fall-through.

export function assertNever(value: never): never {
  throw new Error(`unreachable case: ${typeof value}`);
}
