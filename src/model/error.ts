/** 2: the request cannot be meant as it stands; 1: the request is fine and the work failed. */
export type ExitStatus = 1 | 2;

/**
 * The one error a user meets. The message is lower case: what is wrong, the value, then the cure.
 * `code` is for machines, kebab-case: "empty-document", "no-such-article".
 */
export class HearsayError extends Error {
  readonly code: string;
  readonly exitStatus: ExitStatus;

  constructor(code: string, message: string, exitStatus: ExitStatus = 1) {
    super(message);
    this.name = 'HearsayError';
    this.code = code;
    this.exitStatus = exitStatus;
  }
}
