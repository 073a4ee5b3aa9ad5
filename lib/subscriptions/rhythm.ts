/** For how long things hold, in one place: the pages tell the same numbers. */
export const rhythm = {
  /** Days: an address that is not confirmed by then is deleted. */
  linkLasts: 7,
  /** Mails that ask one address to confirm while a link holds, and how many minutes lie between them. */
  mailsToConfirm: 3,
  minutesBetween: 15,
  /** Days: that somebody stopped, without their address. */
  stoppedKept: 90,
} as const;
