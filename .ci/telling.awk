# Of what a check put out, the lines that tell why it failed: Maven's errors, failed tests of JUnit and of Node with the
# beginning of their message, and what npm, apt and bash complain of. Each line once, and no more than a reader takes in.

function tell(line) {
  if (told < 150) print substr(line, 1, 300)
  else if (told == 150) print "… and more of this kind"
  told++
}

# Every goal that Maven could not run ends with the same advice.
/^\[ERROR\] (\[Help 1\].*)?$/ || /full stack trace of the errors|-X switch|For more information about the errors/ { next }

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
