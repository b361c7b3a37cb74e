import { Box, Text, useInput } from 'ink';
import { memo, useSyncExternalStore } from 'react';
import { type Colour, type Line, paint } from '../report/paint.js';
import { keysOf } from './key.js';
import type { Session } from './session.js';
import { view } from './view.js';

/** One line of the screen; drawn anew only when its text is another. */
const Row = memo(({ text }: { readonly text: string }) => <Text wrap="truncate-end">{text}</Text>);
Row.displayName = 'Row';

/** A line as a terminal prints it. An empty one still takes its row. */
const painted = (line: Line, colour: Colour): string => paint([line], colour).slice(0, -1) || ' ';

/** The screens: what the session says, and the keys that go to it. */
export function App({ session, subscribe }: { readonly session: Session; readonly subscribe: (listener: () => void) => () => void }) {
  const state = useSyncExternalStore(subscribe, session.state);
  useInput((input, key) => {
    for (const one of keysOf(input, key)) session.press(one);
  });
  return (
    <Box flexDirection="column" width={state.size.columns}>
      {view(state).map((line, row) => (
        // A row is its place: the text in it changes.
        <Row key={row} text={painted(line, state.look.colour)} />
      ))}
    </Box>
  );
}
