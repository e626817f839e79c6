"""What the numbers alone do not say."""

REMARKS: tuple[str, ...] = (
    "",
    "Beyond the rows: CasADi and COPASI compile nothing, so that their first result of a new model comes sooner;",
    "libroadrunner and COPASI read SBML, with its events and units, where permease reads its own cells; and a model",
    "that permease was given as a list of equations here had to be written for the others in their formats.",
)
TRIED: tuple[str, ...] = (
    "Figures of processor time.",
    "",
    "- **Exact jumps.** 1,000 channels make 21,600 jumps in 10 ms, 27 ns each. One call makes all of them and keeps",
    "  the counts at the 101 outputs, 625 us together (100 calls from Python took 1,175 us). What is left is a chain",
    "  of steps that wait for one another: the rates of all states, their sum, the state that is left, its way out.",
    "- **Multinomial step.** Twenty binomial draws for five states. They cost most at 10,000 channels (0.90 us a",
    "  step), where many means are near 10: much to count through one by one, and for rejection seldom taken at once.",
    "  Beyond that the cost falls to 0.49 us at 1e9. A walk now takes the logarithms of its chances once, and",
    "  rejection its own only where they are needed, four at a time; before, with the same numbers drawn, it was",
    "  1.18 us at 1,000 channels (now 0.76), 1.37 us at 10,000 and 0.92 us at 1e9.",
    "- **Two threads.** With fresh memory for every table two threads of one process waited for one another while the",
    "  system handed out its pages (1.45 to 1.54x). Tables are now kept and used again, the threads stay, and the work",
    "  lasts some 100 ms, as with 16,384, 1,024 and 256 cells.",
    "- **C against heyoka.** Not stiff between the spikes, so an explicit Taylor series with long steps is at home",
    "  here. permease takes 2,652 steps in 0.2 s at 1e-6 and rejects 108 (1,632 and 162 at 1e-5), 0.155 us each. The",
    "  201 outputs are 1 % of it. The ratio was 0.815 when measured before, with the cosine as a polynomial (426 us a",
    "  cell; 437 now, with a cosine to 2 ulp), and heyoka varies from run to run by more than that.",
    "- **124 states.** Code that is generated without effort on registers, which keeps the build short, took 1,860 us",
    "  a cell at width 8, with effort 907 us (width 4: 1,733 and 894; width 2: 2,348 and 1,369; width 1: 3,809 and",
    "  2,033).",
    "- **Memory of populations** is in the notes below: from 25,000 to 100,000 streamed red cells the peak grew by",
    "  0.36 kB a cell; their output on the disk is 0.66 kB a cell. One million cells were not run here.",
    "- **A single run of A** costs 16 to 19 us of calls and checks in Python besides 0.6 us a step.",
)
