# Prints the lines of a check's output that explain why it failed: errors from Maven, npm, apt and bash, and failed
# tests of JUnit and Node with the beginning of their messages. Prints each error once, and at most 150 lines.

function tell(line) {
  if (told < 150) print substr(line, 1, 300)
  else if (told == 150) print "… and more such lines"
  told++
}

# Maven prints the same advice for every goal that failed.
/^\[ERROR\] (\[Help 1\].*)?$/ { next }
/full stack trace of the errors|-X switch|For more information about the errors/ { next }

/<<< (FAILURE|ERROR)!|^ *(✖|not ok) / { following = 12 }

/^\[ERROR\]|^\[FATAL\]|^ *(✖|not ok) |^npm (ERR!|error)|^E: |command not found|OutOfMemoryError|No space left/ {
  if (!($0 in seen)) tell($0)
  seen[$0] = 1
  next
}

/^\[(INFO|WARNING)\]/ || /^ *$/ { following = 0 }

following > 0 {
  tell($0)
  following--
}
