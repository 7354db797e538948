### That nothing has reached the administration yet.

nothing = Nothing has reached the administration yet.
of_correction = The administration has what was transmitted; nothing of the correction has reached it yet.
