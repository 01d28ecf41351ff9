// What of the list packages is used; none of them brings types.
declare module "popular-english-words" {
  export const words: { getMostPopular(count: number): string[] };
}
