/** Pages lead to the sign-in instead. Without this file each of them would carry Next's own words for it, styles and all. */
export default function Unauthorized() {
  return null;
}
