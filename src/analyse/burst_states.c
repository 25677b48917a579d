#include "analyse/burst_states.h"

#include <glib.h>
#include <math.h>

double burst_gain(const BurstShares *shares, uint32_t got, uint32_t all)
{
    return got * log(shares->burst / shares->usual) +
           (all - got) * log((1 - shares->burst) / (1 - shares->usual));
}

void burst_states_find(const BurstShares *shares, const uint32_t *got, const uint32_t *all,
                       size_t n, bool *ret_is_burst)
{
    /* Of the best course that ends in each state; only differences count, so the usual state costs
     * nothing. */
    double usual = 0, burst = INFINITY;
    g_autofree bool *burst_ends = g_new(bool, n + 1);
    g_autofree bool *burst_goes_on = g_new(bool, n + 1);
    bool is_burst;

    for (size_t i = 0; i < n; i++) {
        double begun = usual + shares->cost;

        burst_goes_on[i] = burst < begun;
        burst_ends[i] = burst < usual;
        usual = MIN(usual, burst);
        burst = MIN(burst, begun) - burst_gain(shares, got[i], all[i]);
    }
    is_burst = burst < usual;
    for (size_t i = n; i-- > 0;) {
        ret_is_burst[i] = is_burst;
        is_burst = is_burst ? burst_goes_on[i] : burst_ends[i];
    }
}
