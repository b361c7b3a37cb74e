/** One line of a comparison: kept (` `), taken away (`-`) or put in (`+`); `gap` stands for lines that are not shown. */
export interface Change {
  readonly kind: ' ' | '-' | '+' | 'gap';
  readonly text: string;
  /** Where a line that takes the place of another begins to differ from it: what has to be seen where the line is cut. */
  readonly differs?: number;
}

const CONTEXT = 2;

/** What leads from one list of lines to another by a longest common subsequence, with two lines of context around each change. Work grows with the product of both lengths: meant for examples. */
export function changes(before: readonly string[], after: readonly string[]): Change[] {
  const all = paired(compare(before, after));
  const near = all.map((_, i) => all.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(({ kind }) => kind !== ' '));
  return all.flatMap((change, i): Change[] => {
    if (near[i]) return [change];
    return near[i - 1] === true && near.slice(i).includes(true) ? [{ kind: 'gap', text: '' }] : [];
  });
}

/** Lines taken away and put in at the same place stand for each other in their order. */
function paired(all: readonly Change[]): Change[] {
  const result = [...all];
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (all[j]?.kind === '-') j++;
    let k = j;
    while (all[k]?.kind === '+') k++;
    for (let n = 0; n < Math.min(j - i, k - j); n++) {
      const [old, neu] = [all[i + n]!, all[j + n]!];
      let at = 0;
      while (at < old.text.length && old.text[at] === neu.text[at]) at++;
      result[i + n] = { ...old, differs: at };
      result[j + n] = { ...neu, differs: at };
    }
    i = Math.max(k, i + 1);
  }
  return result;
}

function compare(before: readonly string[], after: readonly string[]): Change[] {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const all: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      all.push({ kind: ' ', text: before[i++]! });
      j++;
    } else if (j >= after.length || (i < before.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      all.push({ kind: '-', text: before[i++]! });
    else all.push({ kind: '+', text: after[j++]! });
  }
  return all;
}
