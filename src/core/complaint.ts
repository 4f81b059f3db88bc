import type { Message } from '../model.ts';

/** What went wrong, for a person: thrown anywhere below `main`, which prints it and exits with its code. */
export class Complaint extends Error {
  readonly says: Message;
  /** 1 failed, 2 usage or settings, 3 nothing saved in that month. */
  readonly exit: 1 | 2 | 3;

  constructor(says: Message, exit: 1 | 2 | 3 = 1) {
    super(says.en);
    this.name = 'Complaint';
    this.says = says;
    this.exit = exit;
  }
}

/** A file is no longer what it was when it was read: another look may help. */
export class ChangedMeanwhile extends Complaint {}
