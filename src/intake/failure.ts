import { HearsayError, type Intake, type IntakeFailure } from '../model/index.ts';

/** Whether a document could not become an article. */
export const isFailure = (item: Intake | IntakeFailure): item is IntakeFailure => 'error' in item;

/** A failure with an error that a user can act on, whatever was thrown. */
export const failureOf = (origin: string, error: unknown): IntakeFailure => {
  if (error instanceof HearsayError) return { origin, error };
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code))
    return {
      origin,
      error: new HearsayError('unreadable-file', `cannot be read: "${origin}" (${code}); check its permissions`),
    };
  const reason = error instanceof Error ? error.message.slice(0, 120) : 'unknown reason';
  return { origin, error: new HearsayError('intake-failed', `cannot be read (${reason}): save it as plain text`) };
};
