export type MenuItem = { href: string; label: string; count?: number };
