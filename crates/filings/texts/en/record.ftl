### Where a value of a draft comes from.

law = Computed by the law

company = Records of the company and its poll

record = Election file

earlier = Earlier procedure

proces_verbal = Signed procès-verbal

general_count = Counts of all offices
