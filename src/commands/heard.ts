import type { Message } from '../model.ts';
import { Complaint } from '../core/complaint.ts';
import { placeText } from '../core/finding/place-text.ts';
import type { World } from '../world.ts';

export interface Heard {
  /** The World, but what it says is heard here instead of on the screen. */
  readonly world: World;
  /** What was told, in order. */
  readonly told: readonly Message[];
}

/** For a command that is run for the desk's page and not for the terminal. */
export function heard(world: World): Heard {
  const told: Message[] = [];
  const hear = (message: Message): void => void told.push(message);
  return {
    told,
    world: {
      ...world,
      screen: {
        ...world.screen,
        out: async () => undefined,
        tell: hear,
        warn: hear,
        detail: () => undefined,
        tellsDetails: false,
        progress: () => undefined,
        complain: (problem) =>
          hear(
            problem instanceof Complaint
              ? problem.says
              : {
                  en: `${placeText(problem.place)}: ${problem.message.en}`,
                  ja: `${placeText(problem.place)}: ${problem.message.ja}`,
                },
          ),
      },
    },
  };
}
