import { isAbsolute, join } from 'node:path';
import envPaths from 'env-paths';

type Environment = Readonly<Record<string, string | undefined>>;

/** `$XDG_DATA_HOME/hearsay`, or where the platform keeps a program's data. A relative XDG_DATA_HOME does not count, says its specification. */
const dataFolder = ({ XDG_DATA_HOME: home = '' }: Environment): string =>
  isAbsolute(home) ? join(home, 'hearsay') : envPaths('hearsay', { suffix: '' }).data;

/** Where the ledger is when nobody says: `HEARSAY_LEDGER`, or `ledger.sqlite` in the user's data folder. */
export const defaultPlace = (environment: Environment = process.env): string =>
  environment.HEARSAY_LEDGER || join(dataFolder(environment), 'ledger.sqlite');
