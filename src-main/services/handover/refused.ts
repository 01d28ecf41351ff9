// Why a hand-over is not taken: thrown inside the one change that takes it, so that everything is taken back.
import { type ErrorCode, type StetError, stetError } from "../../contract/errors.ts";

export class Refused extends Error {
  readonly error: StetError;
  constructor(error: StetError) {
    super(error.code);
    this.error = error;
  }
}

export function refuse(code: ErrorCode): never {
  throw new Refused(stetError(code));
}
