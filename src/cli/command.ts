/** One option of a command: what parses it and what `--help` prints are the same object. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help (`FILE`); absent: a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  /** May be given several times: each `--format` with the `--output` behind it. */
  readonly paired?: true;
  readonly help: string;
}

/** A format and where it goes; absent: the default one, standard output. */
export interface Target {
  readonly format?: string;
  readonly output?: string;
}

/** What somebody asked for: every option of every command, absent where not given. */
export interface Values {
  readonly help?: boolean;
  readonly version?: boolean;
  readonly config?: string;
  readonly inventory?: readonly string[];
  readonly only?: readonly string[];
  readonly today?: string;
  readonly color?: 'auto' | 'always' | 'never';
  readonly format?: string;
  readonly output?: string;
  /** Where several formats or outputs were asked for; `format` and `output` are absent then. */
  readonly targets?: readonly Target[];
  readonly quiet?: boolean;
  readonly 'fail-on'?: 'error' | 'warning' | 'info' | 'never';
  readonly 'fail-on-unknown'?: boolean;
  readonly 'no-ignores'?: boolean;
  readonly 'changed-since'?: string;
  readonly shard?: string;
  readonly relations?: boolean;
  readonly stats?: boolean;
  readonly at?: readonly string[];
  readonly started?: readonly string[];
  readonly now?: string;
  readonly fault?: readonly string[];
  readonly explore?: string;
  readonly seed?: string;
  readonly cards?: boolean;
  readonly rehearse?: boolean;
  readonly plain?: boolean;
}

/** A command of the command line. Its code is loaded only when it is called. */
export interface Command {
  readonly name: string;
  /** What stands after `premortem` in the usage line. */
  readonly usage: string;
  readonly summary: string;
  /** Paragraphs below the options in `--help`. */
  readonly details?: string;
  readonly options: readonly Option[];
  /** Options of another command that somebody may expect here, and what to do instead. */
  readonly refuses?: Readonly<Record<string, string>>;
  /** How many arguments it takes besides options, and what they are called when one is missing. */
  readonly takes: { readonly least: number; readonly most: number; readonly what: string };
  readonly load: () => Promise<{ readonly run: (paths: readonly string[], values: Values) => Promise<number> }>;
}

/** The user's command cannot be carried out as it was given: printed as one sentence, exit status 2. */
export class CommandError extends Error {
  // By its name it is known: the review is a bundle of its own, with a class of its own.
  override readonly name = 'CommandError';
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
