import itertools

from hypothesis import given
from hypothesis import strategies as st

from permease.kinetics.graph import components, path, simple_cycles, spanning_forest


def brute_force(count, edges):
    """Edge sets in which every touched node has degree two and all edges hang together."""
    found = set()
    for size in range(1, len(edges) + 1):
        for chosen in itertools.combinations(range(len(edges)), size):
            degree = [0] * count
            for edge in chosen:
                for node in edges[edge]:
                    degree[node] += 1
            touched = [n for n in range(count) if degree[n]]
            label = components(count, edges, chosen)
            if all(degree[n] == 2 for n in touched) and len({label[n] for n in touched}) == 1:
                found.add(frozenset(chosen))
    return found


@given(
    st.integers(2, 5).flatmap(
        lambda n: st.tuples(
            st.just(n), st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), min_size=1, max_size=8)
        )
    )
)
def test_simple_cycles_are_all_cycles_once(graph):
    count, edges = graph
    found = simple_cycles(count, edges, 10_000)
    sets = [frozenset(edge for edge, _ in walk) for walk in found]
    assert len(sets) == len(set(sets))
    assert set(sets) == brute_force(count, edges)
    for walk in found:
        assert walk[0] == (min(edge for edge, _ in walk), 1)
        ends = [edges[e] if d > 0 else edges[e][::-1] for e, d in walk]
        assert all(a[1] == b[0] for a, b in itertools.pairwise([*ends, ends[0]]))


def test_the_limit_is_respected():
    full = list(itertools.combinations(range(7), 2))
    assert simple_cycles(7, full, 60) is None


def test_forest_prefers_early_edges_and_paths_follow_it():
    edges = [(0, 1), (1, 2), (2, 0), (2, 3)]
    assert spanning_forest(4, edges, [2, 1, 0, 3]) == {1, 2, 3}
    assert path(4, edges, {1, 2, 3}, 0, 3) == ((2, -1), (3, 1))
