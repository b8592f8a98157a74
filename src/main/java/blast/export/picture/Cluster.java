package blast.export.picture;

/** What frames are drawn around. */
public enum Cluster {
  /** Places, nested as they stand in each other. */
  SITE,
  /** Companies, nested by parent. */
  COMPANY,
  /** Nothing. */
  NONE
}
