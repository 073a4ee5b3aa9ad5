/** RFC 6266: the name as it is, and for those who read only plain letters, without the others (A29). */
export const disposition = (name: string): string => {
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${name.replace(/[^\w. -]/g, '_')}"; filename*=UTF-8''${exact}`;
};
