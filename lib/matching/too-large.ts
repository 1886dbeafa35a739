/** More people than its numbers can prove anything about: refused, never solved inexactly. */
export class TooLarge extends RangeError {}
