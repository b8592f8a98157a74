package blast.cli.shell;

/**
 * What finds the ids of the inventory at hand, for the completion of every shell: a few lines that
 * any POSIX shell runs. To load an inventory at each key would take too long, so the ids are kept,
 * with the sizes and times of the inventory's files; if these differ, they are fetched anew in the
 * background, and those kept are offered until then. Whatever goes wrong, nothing is said.
 */
final class IdScript {
  /**
   * Takes the program and the paths of the inventory, and writes those ids that begin with {@code
   * $BLAST_PREFIX}. It has no single quotes: the shells' scripts hold it between them.
   */
  static final String TEXT =
      """
      program=$1
      shift
      if [ $# = 0 ]; then
        if [ -n "$BLAST_INVENTORY" ]; then set -- "$BLAST_INVENTORY"
        elif [ -f blast.yaml ]; then set -- blast.yaml
        elif [ -d blast ]; then set -- blast
        else exit 0
        fi
      fi
      # Nothing that can be read only once.
      for path do [ -f "$path" ] || [ -d "$path" ] || exit 0; done
      folder=${XDG_CACHE_HOME:-$HOME/.cache}/blast
      file=$folder/ids-$({ pwd; printf "%s\\n" "$program" "$@"; } | cksum | tr " " -)
      state=$({ ls -lnLR --full-time -- "$@" || ls -lnLRT -- "$@" || ls -lnLR -- "$@"; } | cksum)
      kept=
      [ ! -f "$file" ] || read -r kept < "$file"
      if [ "$kept" != "$state" ] && mkdir -p "$folder"; then
        # One at a time; what an interrupted one has left is no reason to wait for ever.
        find "$file.lock" -prune -mmin +2 -exec rmdir {} +
        if mkdir "$file.lock"; then
          (
            trap "" HUP
            umask 077
            for path do
              shift
              set -- "$@" -i "$path"
            done
            ids=$("$program" list -q -f csv "$@" | sed -e 1d -e "s/,.*//")
            # While an inventory is being edited, it is often broken.
            [ -n "$ids" ] || ids=$(sed 1d "$file")
            printf "%s\\n" "$state" "$ids" > "$file.new" && mv -f "$file.new" "$file"
            rmdir "$file.lock"
          ) < /dev/null > /dev/null &
          tries=0
          while [ ! -f "$file" ] && [ $tries -lt 10 ] && sleep 0.1; do tries=$((tries + 1)); done
        fi
      fi
      [ ! -f "$file" ] || sed 1d "$file" |
        awk "length(\\$0) && index(\\$0, ENVIRON[\\"BLAST_PREFIX\\"]) == 1"
      """;

  private IdScript() {}
}
