import { Command, Option } from 'commander';
import { fieldsOf } from '../operations/field.ts';
import type { Operation } from '../operations/operation.ts';
import { VERSION } from '../operations/version.ts';
import { type FaceOption, faceOptionsOf, GLOBAL_OPTIONS, SETTINGS } from './formats.ts';
import { argumentOf, optionOf } from './options.ts';

/** What was asked for: the operation, its input as words, and the options that only the command line has. */
export interface Request {
  readonly operation: Operation;
  readonly input: Readonly<Record<string, unknown>>;
  readonly face: Readonly<Record<string, unknown>>;
}

const FACE = new Set(['format', 'jsonl', 'ledger']);

/** The command line of the operations. `ask` is called with what was asked for. */
export const makeProgram = (operations: readonly Operation[], ask: (request: Request) => Promise<void>): Command => {
  const program = new Command('hearsay')
    .description('Reads news articles and keeps a ledger of who said what, through whom, about what, when.')
    .version(VERSION, '-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this help.')
    .helpCommand('help [command]', 'Print the help of a command.')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', settingsText);
  for (const option of GLOBAL_OPTIONS) program.addOption(faceOption(option));
  for (const operation of operations) addCommand(program, operation, ask);
  return program;
};

const settingsText = (): string =>
  `\nEnvironment:\n${SETTINGS.map(([name, summary]) => `  ${name.padEnd(16)}  ${summary}`).join('\n')}`;

const addCommand = (program: Command, operation: Operation, ask: (request: Request) => Promise<void>): void => {
  const command = program.command(operation.name).description(operation.summary);
  for (const field of fieldsOf(operation.input)) {
    if (field.name === operation.argument || field.name === operation.second) command.addArgument(argumentOf(field));
    else command.addOption(optionOf(field));
  }
  for (const option of faceOptionsOf(operation)) command.addOption(faceOption(option));
  command.action(async () => {
    await ask(requestOf(operation, command));
  });
};

const faceOption = ({ flags, summary, choices }: FaceOption): Option => {
  const option = new Option(flags, summary);
  return choices === undefined ? option : option.choices([...choices]);
};

const requestOf = (operation: Operation, command: Command): Request => {
  const given = Object.entries(command.optsWithGlobals()).filter(([, value]) => value !== undefined);
  const own = new Set(Object.keys(operation.input.shape));
  const isFace = ([name]: readonly [string, unknown]): boolean => FACE.has(name) && !own.has(name);
  const [argument, second] = command.processedArgs as readonly unknown[];
  return {
    operation,
    face: Object.fromEntries(given.filter(isFace)),
    input: {
      ...Object.fromEntries(given.filter((option) => !isFace(option))),
      ...(operation.argument === undefined || argument === undefined ? {} : { [operation.argument]: argument }),
      ...(operation.second === undefined || second === undefined ? {} : { [operation.second]: second }),
    },
  };
};
