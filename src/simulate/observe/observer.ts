/** States in the ledger what is hit now, of one kind of thing. Looks only at what has changed since it last looked; called whenever the events of a moment are through. */
export type Observer = () => void;
