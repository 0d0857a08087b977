/** Lets a worker sleep until it is time, or somebody rings. */
export interface Alarm {
  /** Ends the sleep there is, or the next one before it begins. */
  ring(): void;
  sleep(seconds: number): Promise<void>;
}

export function createAlarm(): Alarm {
  let rung = false;
  let wakeUp: () => void = () => undefined;
  return {
    ring: () => {
      rung = true;
      wakeUp();
    },
    sleep: async (seconds) => {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * 1000);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
        if (rung) wakeUp();
      });
      rung = false;
    },
  };
}
