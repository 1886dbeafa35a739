/** Something the person at the keyboard can put right: what is wrong, and what to do about it. */
export class Trouble extends Error {
  constructor(
    readonly what: string,
    readonly remedy: string,
  ) {
    super(`${what} ${remedy}`);
  }
}
